namespace OriginCloudRegions.Model.Exploration;

internal sealed class Caller(int number, IEnumerable<Request> requests)
{
    private readonly Queue<Request> requests = new(requests);
    private string asked = "";

    public int Number => number;

    /// <summary>The instance that serves the caller; null between two requests.</summary>
    public Instance? ServedBy { get; private set; }

    public CancellationTokenSource Leaving { get; private set; } = new();

    public bool IsIdle => ServedBy is null && requests.Count > 0;

    /// <summary>Whether the caller waits for an answer and has not left.</summary>
    public bool IsWaiting => ServedBy is not null && !Leaving.IsCancellationRequested;

    public bool IsFinished => ServedBy is null && requests.Count == 0;

    public Request Start(Instance instance)
    {
        var request = requests.Dequeue();
        (ServedBy, Leaving, asked) = (instance, new CancellationTokenSource(), request.Asked);
        return request;
    }

    public void End() => ServedBy = null;

    public override string ToString() => $"caller {number} of {ServedBy?.ToString() ?? "no instance"}: {asked}";
}
