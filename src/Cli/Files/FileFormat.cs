namespace OriginCloudRegions.Cli.Files;

/// <summary>A format of mappings in files. Terraform can only be written.</summary>
internal enum FileFormat
{
    Csv,
    Json,
    Jsonl,
    Terraform,
}
