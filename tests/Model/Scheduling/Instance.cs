namespace OriginCloudRegions.Model.Scheduling;

/// <summary>One simulated process. All its code runs in this context, so a crash is the end of the context.</summary>
internal sealed class Instance : SynchronizationContext
{
    private readonly EventLoop loop;

    public Instance(EventLoop loop, int number)
    {
        this.loop = loop;
        Number = number;
        Clock = new InstanceClock(loop, this);
    }

    public int Number { get; }

    public InstanceClock Clock { get; }

    public bool IsCrashed { get; private set; }

    /// <summary>Whether the instance makes no progress for now, like a slow process.</summary>
    public bool IsStalled { get; set; }

    /// <summary>Write tries of this instance whose answers were lost.</summary>
    public int LostAnswers { get; set; }

    public void Crash()
    {
        IsCrashed = true;
        loop.Ready.RemoveAll(continuation => continuation.Instance == this);
    }

    /// <summary>Runs code of this instance until its first wait.</summary>
    public void Run(Action code)
    {
        var outer = Current;
        SetSynchronizationContext(this);
        try
        {
            code();
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }

    public override void Post(SendOrPostCallback d, object? state) => loop.Post(new Continuation(this, d, state));

    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException("Nothing blocks.");

    public override SynchronizationContext CreateCopy() => this;

    public override string ToString() => $"instance {Number}";
}
