namespace OriginCloudRegions.Core.Credentials;

public static class EmailAddress
{
    /// <summary>The longest address in characters: RFC 5321 section 4.5.3.1.3, without the angle brackets.</summary>
    public const int MaxLength = 254;

    /// <summary>Requires one @ between visible ASCII characters. Does not check that the mailbox exists.</summary>
    public static bool IsAcceptable(string text)
    {
        var at = text.IndexOf('@');
        return at > 0
            && at < text.Length - 1
            && at == text.LastIndexOf('@')
            && text.Length <= MaxLength
            && VisibleAscii.IsAll(text);
    }
}
