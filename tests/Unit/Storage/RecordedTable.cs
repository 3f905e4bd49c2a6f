using OriginCloudRegions.Core.Storage.Transport;

namespace OriginCloudRegions.Unit.Storage;

/// <summary>Returns recorded answers in turn and keeps the calls. A call beyond the last answer fails.</summary>
internal sealed class RecordedTable : HttpMessageHandler
{
    private readonly Queue<HttpResponseMessage> answers;

    public RecordedTable(params HttpResponseMessage[] answers)
    {
        this.answers = new(answers);
        Service = ServiceOver.Network(this);
    }

    public TableService Service { get; }

    public List<TableCall> Calls { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Calls.Add(await TableCall.OfAsync(request, cancellationToken));
        return answers.TryDequeue(out var answer) ? answer : TableAnswers.Error(400, "UnexpectedCall");
    }

    protected override void Dispose(bool disposing)
    {
        while (answers.TryDequeue(out var answer))
        {
            answer.Dispose();
        }

        base.Dispose(disposing);
    }
}
