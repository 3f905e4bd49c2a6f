namespace OriginCloudRegions.Cli.Output;

internal enum OutputFormat
{
    Table,
    Json,
    Csv,
}
