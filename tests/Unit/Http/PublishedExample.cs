namespace OriginCloudRegions.Unit.Http;

/// <summary>The answers that the original's reference publishes, copied from it.</summary>
internal static class PublishedExample
{
    /// <summary>The example as it is sent: without insignificant white space, otherwise unchanged.</summary>
    public static byte[] Read(string name)
    {
        var bytes = new List<byte>();
        var isInText = false;
        var isEscaped = false;
        foreach (var next in File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Examples", $"{name}.json")))
        {
            if (isInText || next is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
            {
                bytes.Add(next);
            }

            isInText ^= next == '"' && !isEscaped;
            isEscaped = isInText && next == '\\' && !isEscaped;
        }

        return [.. bytes];
    }
}
