using FluentValidation;

namespace Foundation.Benchmarks.Configuration;

/// <summary>The peer that most teams know: rules in code, interpreted.</summary>
public sealed class UserFluentValidator : AbstractValidator<UserConfig>
{
    public UserFluentValidator()
    {
        RuleFor(user => user.Name).NotNull().Length(1, 50);
        RuleFor(user => user.Email).NotNull().Length(6, 254);
        RuleFor(user => user.Age).InclusiveBetween(18, 120);
        RuleFor(user => user.Score).InclusiveBetween(0.0, 1.0);
        RuleFor(user => user.Country).NotNull().Length(2, 2);
        RuleFor(user => user.Tier).InclusiveBetween(1, 5);
    }
}

/// <inheritdoc cref="UserFluentValidator"/>
public sealed class ServerFluentValidator : AbstractValidator<ServerConfig>
{
    public ServerFluentValidator()
    {
        RuleFor(server => server.Name).NotNull().Matches("^[a-z][a-z0-9-]{0,62}$");
        RuleFor(server => server.Host).NotNull().Length(1, 253);
        RuleFor(server => server.Port).InclusiveBetween(1, 65535);
        RuleFor(server => server.Region).NotNull().Matches("^[a-z]{2}-[a-z]+-[0-9]$");
        RuleFor(server => server.LogLevel).Must(static level => level is ServerLogLevel.Information or ServerLogLevel.Warning or ServerLogLevel.Error);
        RuleFor(server => server.MaxConnections).InclusiveBetween(1, 100_000);
        RuleFor(server => server.RequestTimeout).InclusiveBetween(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5));
        RuleFor(server => server.Workers).InclusiveBetween(1, 64);
        RuleFor(server => server.CertificatePath).NotNull().Length(5, 260).When(static server => server.TlsEnabled);
        RuleFor(server => server.Contact).NotNull().Matches("^[a-z0-9.]+@[a-z0-9.]+$");
        RuleFor(server => server.Pool).NotNull().SetValidator(new PoolFluentValidator());
        RuleForEach(server => server.Upstreams).NotNull().SetValidator(new UpstreamFluentValidator());
    }

    private sealed class PoolFluentValidator : AbstractValidator<PoolConfig>
    {
        public PoolFluentValidator()
        {
            RuleFor(pool => pool.MinSize).InclusiveBetween(0, 1000);
            RuleFor(pool => pool.MaxSize).InclusiveBetween(1, 1000);
        }
    }

    private sealed class UpstreamFluentValidator : AbstractValidator<UpstreamConfig>
    {
        public UpstreamFluentValidator()
        {
            RuleFor(upstream => upstream.Host).NotNull().Length(1, 253);
            RuleFor(upstream => upstream.Port).InclusiveBetween(1, 65535);
            RuleFor(upstream => upstream.Weight).InclusiveBetween(1, 100);
        }
    }
}
