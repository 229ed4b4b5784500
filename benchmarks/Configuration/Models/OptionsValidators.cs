using Microsoft.Extensions.Options;

namespace Foundation.Benchmarks.Configuration;

/// <summary>The peer that the .NET SDK brings: a source-generated validator over data annotations.</summary>
[OptionsValidator]
public sealed partial class UserOptionsValidator : IValidateOptions<UserConfig>;

/// <inheritdoc cref="UserOptionsValidator"/>
[OptionsValidator]
public sealed partial class ServerOptionsValidator : IValidateOptions<ServerConfig>;
