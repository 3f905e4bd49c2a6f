using System.Reflection;
using OriginCloudRegions.Api;

namespace OriginCloudRegions.Unit.Contract;

/// <summary>Finds the entries of the error table in the code of a method and of the methods that it calls.</summary>
internal static class ReachableErrors
{
    /// <summary>The name that stands for a 304 among the names of errors.</summary>
    public const string NotModified = nameof(ApiAnswer.NotModified);

    private const BindingFlags Any =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static HashSet<string> From(Type type, string method)
    {
        var errors = new HashSet<string>();
        var seen = new HashSet<MethodBase>();
        var open = new Queue<MethodBase>([type.GetMethod(method, Any)!]);
        while (open.TryDequeue(out var next))
        {
            if (!seen.Add(next))
            {
                continue;
            }

            foreach (var member in Instructions.Members(next))
            {
                if (member.DeclaringType == typeof(ApiErrors) || (member.DeclaringType == typeof(ApiAnswer) && member.Name == NotModified))
                {
                    errors.Add(member.Name);
                }
                else if (member is MethodBase called && called.DeclaringType?.Assembly == typeof(ApiPipeline).Assembly)
                {
                    open.Enqueue(called);
                }
            }
        }

        return errors;
    }
}
