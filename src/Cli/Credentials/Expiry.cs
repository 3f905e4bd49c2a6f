using System.CommandLine.Parsing;
using System.Globalization;

namespace OriginCloudRegions.Cli.Credentials;

/// <summary>A future time: an RFC 3339 date-time with optional seconds and offset, or a date.</summary>
internal static class Expiry
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static DateTimeOffset? Read(ArgumentResult argument, TimeProvider clock)
    {
        var text = argument.Tokens[0].Value;
        var isTime = DateTimeOffset.TryParseExact(
            text.ToUpperInvariant(),
            Forms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var time);
        if (!isTime)
        {
            argument.AddError($"--expires must be like 2030-12-31T18:00:00Z or 2030-12-31; it is \"{text}\".");
        }
        else if (time <= clock.GetUtcNow())
        {
            argument.AddError($"--expires must be in the future; {CredentialWords.Moment(time)} is past.");
        }

        return time;
    }
}
