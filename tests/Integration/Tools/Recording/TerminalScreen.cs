using System.Globalization;

namespace OriginCloudRegions.Integration.Tools.Recording;

/// <summary>A terminal's content after a text with the control sequences that Spectre.Console sends.</summary>
internal sealed class TerminalScreen
{
    private readonly List<List<Cell>> rows = [[]];
    private int row;
    private int column;
    private string style = "";

    /// <summary>Gets the rows, each as runs of one style, without the invisible blanks at its end.</summary>
    public IEnumerable<IReadOnlyList<(string Style, string Text)>> Rows => rows.Select(Runs);

    public void Write(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\r':
                    column = 0;
                    break;
                case '\n':
                    row++;
                    break;
                case '\u001b' when text[i + 1] == '[':
                    var end = text.IndexOfAny([.. "ABCDEFGHJKhlm"], i);
                    Control(text[end], text[(i + 2)..end]);
                    i = end;
                    break;
                case '\u001b':
                    i++;
                    break;
                default:
                    Put(text[i]);
                    break;
            }
        }
    }

    private static IReadOnlyList<(string Style, string Text)> Runs(List<Cell> cells)
    {
        var runs = new List<(string Style, StringBuilder Text)>();
        var end = cells.FindLastIndex(cell => cell.Character != ' ') + 1;
        foreach (var cell in cells.Take(end))
        {
            if (runs.Count == 0 || runs[^1].Style != cell.Style)
            {
                runs.Add((cell.Style, new StringBuilder()));
            }

            runs[^1].Text.Append(cell.Character);
        }

        return [.. runs.Select(run => (run.Style, run.Text.ToString()))];
    }

    private void Put(char character)
    {
        while (rows.Count <= row)
        {
            rows.Add([]);
        }

        while (rows[row].Count <= column)
        {
            rows[row].Add(new Cell(' ', ""));
        }

        rows[row][column++] = new Cell(character, style);
    }

    private void Control(char command, string parameters)
    {
        switch (command)
        {
            case 'A':
                row -= int.Parse(parameters, CultureInfo.InvariantCulture);
                break;
            case 'm':
                style = parameters is "0" or "" ? "" : parameters;
                break;
            case 'h' or 'l':
                break;
            default:
                throw new NotSupportedException($"The recording does not know the control sequence {parameters}{command}.");
        }
    }

    private readonly record struct Cell(char Character, string Style);
}
