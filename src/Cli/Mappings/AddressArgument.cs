using System.CommandLine;
using OriginCloudRegions.Core.Addresses;

namespace OriginCloudRegions.Cli.Mappings;

internal sealed class AddressArgument : Argument<string>
{
    public AddressArgument()
        : base("ADDRESS")
    {
        Description = "The IPv4 or IPv6 address of the origin.";
        Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !OriginAddress.TryParse(token.Value, out _))
            {
                result.AddError($"\"{token.Value}\" is not an IP address.");
            }
        });
    }
}
