using System.Globalization;
using System.Text;

namespace OriginCloudRegions.Benchmarks.Soak;

/// <param name="Processor">Processor time of the app for a request.</param>
/// <param name="Zones">The zones that received a request.</param>
/// <param name="Credentials">The credentials that sent a request.</param>
/// <param name="InFlight">Invocations of a worker without a response after the last request.</param>
internal sealed record SoakResult(
    string Head, SoakOptions Options, IReadOnlyList<SoakTenth> Tenths, TimeSpan Processor, int Zones, int Credentials, int InFlight)
{
    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{Head}: {Tenths.Sum(tenth => tenth.Requests.Latencies.Length):N0} requests in {Options.Duration.TotalMinutes:0.#} minutes, "
            + $"{Zones:N0} zones, {Credentials:N0} credentials; {Processor.TotalMicroseconds:0} µs of processor time a request; "
            + $"{InFlight} invocations in flight at the end");
        text.AppendLine().AppendLine("| tenth | requests | p50 | p99 | memory | handles | threads |");
        text.AppendLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (number, tenth) in Tenths.Index())
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {number + 1} | {tenth.Requests.Latencies.Length:N0} | {tenth.Requests.P50:0.0} ms | {tenth.Requests.P99:0.0} ms "
                + $"| {tenth.Memory:0.0} MB | {tenth.Handles} | {tenth.Threads} |");
        }

        return text.ToString();
    }
}
