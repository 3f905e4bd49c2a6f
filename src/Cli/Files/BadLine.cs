namespace OriginCloudRegions.Cli.Files;

internal sealed record BadLine(int Number, string Reason);
