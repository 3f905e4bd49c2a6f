using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using OriginCloudRegions.Native.Hosting;

namespace OriginCloudRegions.Unit.Routing;

/// <summary>Three places say which operations there are: the contract, the function.json files, and the app's routes.</summary>
public sealed class AgreementTests
{
    private const string CatchAll = "Wildcard";

    private static readonly string[] PathMembers = ["get", "head", "put", "post", "patch", "delete", "options"];

    [Fact]
    public void The_Contract_The_Functions_And_The_Routes_Have_The_Same_Operations()
    {
        var contract = Contract().Order(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(contract);
        Assert.Equal(contract, Functions().Where(f => f.Name != CatchAll).SelectMany(Operations).Order(StringComparer.Ordinal));
        Assert.Equal(contract, Routes().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_Function_Has_The_Name_Of_The_Route_Beside_It()
    {
        var functions = Functions().Where(f => f.Name != CatchAll)
            .SelectMany(f => Operations(f).Select(operation => $"{operation} {f.Name}"));

        Assert.Equal(
            NamedRoutes().Select(route => $"{route.Operation} {route.Name}").Order(StringComparer.Ordinal),
            functions.Order(StringComparer.Ordinal));
    }

    /// <summary>The host takes the first function, by name, whose route and method match.</summary>
    [Fact]
    public void Names_Let_The_Host_Choose_A_Literal_Route_Before_A_Parameter_And_The_Wildcard_Last()
    {
        var functions = Functions().OrderBy(f => f.Name, StringComparer.OrdinalIgnoreCase).ToList();

        Assert.Equal(CatchAll, functions[^1].Name);
        foreach (var literal in functions.Where(f => !f.Route.EndsWith('}')))
        {
            var wider = functions.TakeWhile(f => f != literal)
                .Where(f => f.Methods.Intersect(literal.Methods).Any() && Matches(f.Route, literal.Route));
            Assert.Empty(wider.Select(f => f.Name));
        }
    }

    [Fact]
    public void The_Wildcard_Takes_Every_Method_And_Every_Path()
    {
        var wildcard = Functions().Single(f => f.Name == CatchAll);

        Assert.Equal("{*path}", wildcard.Route);
        Assert.Empty(PathMembers.Append("trace").Except(wildcard.Methods));
    }

    [Fact]
    public void Every_Function_Is_Anonymous_And_Has_The_Two_Bindings_That_Forwarding_Needs() =>
        Assert.All(Files(), file =>
        {
            var bindings = JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("bindings").EnumerateArray().ToList();
            Assert.Equal(
                [("httpTrigger", "in"), ("http", "out")],
                bindings.Select(b => (b.GetProperty("type").GetString(), b.GetProperty("direction").GetString())));
            Assert.Equal("anonymous", bindings[0].GetProperty("authLevel").GetString());
        });

    private static bool Matches(string template, string path)
    {
        var (wanted, given) = (template.Split('/'), path.Split('/'));
        return wanted.Length == given.Length && wanted.Zip(given).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
    }

    private static IEnumerable<string> Contract()
    {
        var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "contracts", "openapi.json")));
        return document.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject()
                .Where(member => PathMembers.Contains(member.Name))
                .Select(member => $"{member.Name} {path.Name.TrimStart('/')}"));
    }

    private static string[] Files() =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "functions"), "function.json", SearchOption.AllDirectories);

    private static IEnumerable<(string Name, string Route, string[] Methods)> Functions() => Files().Select(file =>
    {
        var trigger = JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("bindings")[0];
        return (
            Path.GetFileName(Path.GetDirectoryName(file))!,
            trigger.GetProperty("route").GetString()!,
            trigger.GetProperty("methods").EnumerateArray().Select(method => method.GetString()!).ToArray());
    });

    private static IEnumerable<string> Operations((string Name, string Route, string[] Methods) function) =>
        function.Methods.Select(method => $"{method} {function.Route}");

    private static IEnumerable<string> Routes() => NamedRoutes().Select(route => route.Operation);

    private static List<(string Operation, string Name)> NamedRoutes()
    {
        var settings = Settings.Read(name => name == "Storage__ConnectionString" ? "UseDevelopmentStorage=true" : null);
        IEndpointRouteBuilder app = FunctionApp.Build(settings);
        var afterBasePath = OriginCloudRegions.Native.Routing.Operations.BasePath.Length + 1;
        return app.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods.Count: > 0 })
            .SelectMany(route => route.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Select(method => (
                $"{method.ToLowerInvariant()} {route.RoutePattern.RawText![afterBasePath..].TrimEnd('/')}",
                route.Metadata.GetRequiredMetadata<IEndpointNameMetadata>().EndpointName)))
            .ToList();
    }
}
