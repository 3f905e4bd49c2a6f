namespace OriginCloudRegions.Local.Tools;

/// <summary>Something that the person who started the program can mend; the message says what it is and how.</summary>
internal sealed class LocalFailure(string message, Exception? inner = null) : Exception(message, inner);
