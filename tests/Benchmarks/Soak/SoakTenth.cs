namespace OriginCloudRegions.Benchmarks.Soak;

/// <summary>A tenth of a soak.</summary>
/// <param name="Memory">Resident memory of the app in MB, the median of the samples.</param>
/// <param name="Handles">Open file descriptors of the app, the highest sample.</param>
/// <param name="Threads">Threads of the app, the highest sample.</param>
internal sealed record SoakTenth(Run Requests, double Memory, int Handles, int Threads);
