using System.Text;
using OriginCloudRegions.Cli.Backup;
using OriginCloudRegions.Cli.Running;

namespace OriginCloudRegions.Unit.Backup;

public sealed class BackupFormatTests
{
    private static readonly byte[] Whole = Encoding.UTF8.GetBytes(BackupText.Join(BackupText.Lines));

    [Fact]
    public async Task Writer_OfAllKindsOfParts_WritesFormatVersion1() =>
        Assert.Equal(BackupText.Join(BackupText.Lines), await WriteAsync(BackupText.Parts));

    [Theory]
    [EachOf("\n", "\r\n")]
    public async Task Reader_OfVersion1FileWithLfOrCrlf_ReturnsItsParts(string lineEnd)
    {
        var read = await BackupText.ReadAsync(Encoding.UTF8.GetBytes(string.Join(lineEnd, BackupText.Lines)));

        Assert.Equal(BackupText.Join(BackupText.Lines), await WriteAsync(read));
    }

    [Fact]
    public async Task Reader_OfBackupOfEmptyAccount_ReturnsNoParts() =>
        Assert.Empty(await BackupText.ReadAsync(Encoding.UTF8.GetBytes(BackupText.Join(BackupText.EndOf([BackupText.Lines[0]], 0, 0, 0)))));

    /// <summary>A file without its last line feed is still valid.</summary>
    [Fact]
    public async Task Reader_OfFileTruncatedAnywhere_RefusesTheFile()
    {
        for (var length = 0; length < Whole.Length - 1; length++)
        {
            var refused = await Assert.ThrowsAsync<RefusedException>(() => BackupText.ReadAsync(Whole[..length]));
            Assert.True(
                length <= BackupText.Lines[0].Length || refused.Message.StartsWith("FILE is truncated: ", StringComparison.Ordinal),
                $"{length}: {refused.Message}");
        }
    }

    [Fact]
    public async Task Reader_OfFileWithAnyBitFlipped_RefusesTheFile()
    {
        for (var bit = 0; bit < Whole.Length * 8; bit++)
        {
            byte[] changed = [.. Whole];
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            await Assert.ThrowsAsync<RefusedException>(() => BackupText.ReadAsync(changed));
        }
    }

    [Theory]
    [InlineData(1, "origin-cloud-regions", "another-service", "FILE is not a backup: its first line is not that of one.")]
    [InlineData(1, "{\"backup\":", "PK\u0003\u0004", "FILE is not a backup: its first line is not that of one.")]
    [InlineData(1, "\"version\":1,", "\"version\":2,\"compressed\":true,", "FILE, line 1: the format is version 2, and this program reads version 1.")]
    [InlineData(2, "5f78", "5F78", "FILE, line 2: its sha256 is not 64 lower-case hexadecimal digits.")]
    [InlineData(2, "\"token\"", "\"password\"", "FILE, line 2: \"credential.kind\" is incomplete or invalid.")]
    [InlineData(2, "\"token\"", "\"key\"", "FILE, line 2: its email is missing, too long, or that of a token.")]
    [InlineData(2, "\"edit\"", "1", "FILE, line 2: \"credential.permission\" is incomplete or invalid.")]
    [InlineData(2, "\"all_zones\":false", "\"all_zones\":true", "FILE, line 2: it names zones beside all_zones.")]
    [InlineData(2, "zone-a", "*", "FILE, line 2: \"*\" is not a zone id.")]
    [InlineData(2, "567Z", "567+01:00", "FILE, line 2: its created_on is missing, not UTC, or before 1601.")]
    [InlineData(3, "\"key\"", "\"token\"", "FILE, line 3: its email is missing, too long, or that of a token.")]
    [InlineData(4, "zone-a", "zone.a", "FILE, line 4: \"zone.a\" is not a zone id.")]
    [InlineData(4, "192.0.2.1", "192.0.2.256", "FILE, line 4: \"192.0.2.256\" is not an address.")]
    [InlineData(4, "\"aws\"", "\"\"", "FILE, line 4: its vendor is missing or longer than 1000 characters.")]
    [InlineData(4, "\"aws\"", "null", "FILE, line 4: \"mapping.vendor\" is incomplete or invalid.")]
    [InlineData(4, ",\"region\":\"us-east-1\"", "", "FILE, line 4: \"mapping\" is incomplete or invalid.")]
    [InlineData(4, "\"region\"", "\"area\"", "FILE, line 4: \"mapping.area\" is incomplete or invalid.")]
    [InlineData(4, "2026-03", "1600-03", "FILE, line 4: its modified_on is missing, not UTC, or before 1601.")]
    [InlineData(4, "{\"mapping\"", "{\"end\":null,\"credential\"", "FILE, line 4: \"credential.zone_id\" is incomplete or invalid.")]
    [InlineData(5, "2001:db8::1", "2001:DB8::1", "FILE, line 5: \"2001:DB8::1\" is not written as 2001:db8::1.")]
    [InlineData(5, "2001:db8::1", "192.0.2.1", "FILE, line 5: it repeats a line before it, or is out of order.")]
    [InlineData(6, "zone_b", "zone", "FILE, line 6: it repeats a line before it, or is out of order.")]
    [InlineData(6, "}}", "}},", "FILE, line 6: it is not a line that 'ocr backup' writes.")]
    public async Task Reader_OfInvalidLine_NamesTheLineAndTheReason(int line, string text, string changed, string message)
    {
        string[] lines = [.. BackupText.Lines[..^1]];
        lines[line - 1] = lines[line - 1].Replace(text, changed, StringComparison.Ordinal);

        Assert.Equal(message, await RefusalAsync(BackupText.EndOf(lines, 2, 2, 3)));
    }

    [Fact]
    public async Task Reader_OfFileWithRepeatedMissingMisplacedOrExtraLine_NamesTheLineAndTheReason()
    {
        var lines = BackupText.Lines;
        Assert.Equal(
            "FILE, line 3: it repeats a line before it, or is out of order.",
            await RefusalAsync(BackupText.EndOf([.. lines[..2], .. lines[1..^1]], 3, 2, 3)));
        Assert.Equal(
            "FILE, line 3: a line of this kind does not belong here.",
            await RefusalAsync(BackupText.EndOf([lines[0], lines[3], lines[1]], 1, 1, 1)));
        Assert.Equal(
            "FILE, line 6: it announces 2 credentials, 2 zones and 3 mappings, and the file holds 2, 2 and 2.",
            await RefusalAsync([.. lines[..4], .. lines[5..]]));
        Assert.Equal(
            "FILE, line 7: more lines follow the last line of the backup.", await RefusalAsync([.. lines, lines[3]]));
    }

    private static async Task<string> RefusalAsync(string[] lines) => (await Assert.ThrowsAsync<RefusedException>(
        () => BackupText.ReadAsync(Encoding.UTF8.GetBytes(BackupText.Join(lines))))).Message;

    private static async Task<string> WriteAsync(IEnumerable<BackupPart> parts)
    {
        using var output = new MemoryStream();
        using var writer = new BackupWriter(output);
        await writer.BeginAsync(BackupText.Noon.AddTicks(1));
        foreach (var part in parts)
        {
            await writer.WriteAsync(part);
        }

        await writer.EndAsync();
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
