namespace OriginCloudRegions.Cli.Files;

/// <summary>A format of mappings in files. Terraform is written, not read.</summary>
internal enum FileFormat
{
    Csv,
    Json,
    Jsonl,
    Terraform,
}
