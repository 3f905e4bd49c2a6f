using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace OriginCloudRegions.Benchmarks.InProcess;

/// <summary>Answers GET /allocated ahead of an app that has no routing of its own.</summary>
internal sealed class AllocatedBytes : IStartupFilter
{
    public const string Path = "/allocated";

    public static string Read() => GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Map(Path, branch => branch.Run(context => context.Response.WriteAsync(Read())));
        next(app);
    };
}
