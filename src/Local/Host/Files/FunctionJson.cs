namespace OriginCloudRegions.Local.Host.Files;

/// <summary>The supported parts of <c>function.json</c>, with the defaults of the real host.</summary>
internal sealed record FunctionJson
{
    public IReadOnlyList<Binding> Bindings { get; init; } = [];

    internal sealed record Binding
    {
        public string Name { get; init; } = "";

        public string Type { get; init; } = "";

        public string Direction { get; init; } = "in";

        public string AuthLevel { get; init; } = "function";

        public string? Route { get; init; }

        public IReadOnlyList<string> Methods { get; init; } = [];

        public bool Is(string type, string direction) =>
            Type.Equals(type, StringComparison.OrdinalIgnoreCase)
            && Direction.Equals(direction, StringComparison.OrdinalIgnoreCase);
    }
}
