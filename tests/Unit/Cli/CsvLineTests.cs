using FsCheck.Xunit;
using OriginCloudRegions.Cli.Files;
using OriginCloudRegions.Cli.Output;

namespace OriginCloudRegions.Unit.Cli;

public sealed class CsvLineTests
{
    [Theory]
    [InlineData("a,b,c", "a|b|c")]
    [InlineData(" a , b ,", "a|b|")]
    [InlineData("\"a,b\",\"c\"\"d\"", "a,b|c\"d")]
    [InlineData("\"\",x", "|x")]
    [InlineData("", "")]
    public void Split_OfLine_ReturnsFields(string line, string fields) =>
        Assert.Equal(fields, string.Join('|', CsvLine.Split(line)!));

    [Theory]
    [EachOf("\"a", "\"a\"b,c", "a,\"")]
    public void Split_OfUnmatchedOrMisplacedQuotes_ReturnsNull(string line) => Assert.Null(CsvLine.Split(line));

    [Property]
    public void Split_OfLineThatCsvTextWrote_ReturnsTheWrittenFields(string[] texts)
    {
        string[] row = [.. texts.Where(text => text is not null).Select(text => text.ReplaceLineEndings("").Replace("\r", "").Trim())];
        if (row.Length == 0 || row.Any(text => text.ReplaceLineEndings("\n").Contains('\n')))
        {
            return;
        }

        using var output = new StringWriter();
        Column<string[]>[] columns = [.. row.Select((_, place) => new Column<string[]>($"c{place}", fields => fields[place]))];
        CsvText.WriteAsync(output, columns, [row]).GetAwaiter().GetResult();

        Assert.Equal(row, CsvLine.Split(output.ToString().Split('\n')[1]));
    }
}
