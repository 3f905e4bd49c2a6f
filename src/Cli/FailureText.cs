using Azure;
using Azure.Identity;
using OriginCloudRegions.Core.Settings;
using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Cli;

/// <summary>One sentence for each failure that an operator can do something about.</summary>
internal static class FailureText
{
    private const string Role = "Storage Table Data Contributor";

    /// <returns>Null for what can only be a fault in this program.</returns>
    public static string? Of(Exception failure) => failure switch
    {
        RefusedException or SettingException => failure.Message,
        StorageUnavailableException { InnerException: { } cause } => $"{FirstLine(failure)}: {Reason(LastTry(cause))}.",
        StorageUnavailableException => $"{FirstLine(failure)}: try again.",
        RequestFailedException { Status: 401 or 403 } refusal =>
            $"Table Storage does not accept this key or identity ({Codes(refusal)}): check the key, or that the identity " +
            $"has the role {Role}.",
        RequestFailedException refusal => $"Table Storage refused ({Codes(refusal)}): {FirstLine(refusal)}.",
        AuthenticationFailedException =>
            $"Signing in with Entra ID failed: sign in with 'az login', with an account that has the role {Role}.",
        _ => null,
    };

    /// <summary>The SDK gathers what each of its tries ended with.</summary>
    private static Exception LastTry(Exception cause) =>
        cause is AggregateException { InnerExceptions: [.., var last] } ? last : cause;

    private static string Reason(Exception cause) =>
        cause is OperationCanceledException ? "it did not answer in time" : FirstLine(cause);

    private static string Codes(RequestFailedException refusal) => $"{refusal.Status} {refusal.ErrorCode}".TrimEnd();

    private static string FirstLine(Exception failure) => failure.Message.Split('\n')[0].Trim().TrimEnd('.');
}
