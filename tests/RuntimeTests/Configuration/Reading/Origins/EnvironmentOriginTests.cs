using Microsoft.Extensions.Configuration;

namespace Foundation.RuntimeTests.Configuration.Reading.Origins;

public sealed class EnvironmentOriginTests
{
    [Theory]
    [InlineData("FNDVAR1_Shop__Url", "FNDVAR1_")]
    [InlineData("FNDVAR2_SHOP__url", "FNDVAR2_")]
    [InlineData("FNDVAR3_Shop:Url", "FNDVAR3_")]
    [InlineData("FNDVAR4__Shop__Url", "FNDVAR4__")]
    [InlineData("FNDVAR5_Shop__Url", "fndvar5_")]
    public void Origin__of_a_variable__is_its_name_as_the_environment_spells_it(string variable, string prefix) =>
        With([(variable, "x")], () => Assert.Equal($"environment variable {variable}", OriginOf.UrlIn(builder => builder.AddEnvironmentVariables(prefix))));

    [Fact]
    public void Origin__of_an_object_of_variables__is_where_their_names_begin() =>
        With([("FNDVAR6_SHOP__Url__A", "x"), ("FNDVAR6_Shop__Url__B__C", "x")], static () =>
            Assert.Equal("environment variables FNDVAR6_SHOP__Url__…", OriginOf.UrlIn(static builder => builder.AddEnvironmentVariables("FNDVAR6_"))));

    [Fact]
    public void Origin__of_two_variables_that_differ_by_case__is_the_one_whose_value_holds()
    {
        (string Name, string Value)[] variables = [("FNDCASE_Shop__Url", "FNDCASE_Shop__Url"), ("FNDCASE_SHOP__URL", "FNDCASE_SHOP__URL")];
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Names of variables ignore case on Windows.");
        With(variables, static () =>
        {
            IConfigurationRoot root = new ConfigurationBuilder().AddEnvironmentVariables("FNDCASE_").Build();
            Assert.Equal($"environment variable {root["Shop:Url"]}", OriginOf.UrlIn(root));
        });
    }

    [Fact]
    public void Origin__of_a_connection_string_of_a_hosting_platform__is_its_variable() =>
        With([("SQLCONNSTR_FNDSHOP", "x")], static () =>
        {
            IConfigurationRoot root = new ConfigurationBuilder().AddEnvironmentVariables().Build();
            Assert.Equal("x", root["ConnectionStrings:FNDSHOP"]);
            Assert.Equal(
                "environment variable SQLCONNSTR_FNDSHOP",
                new Foundation.Configuration.EnvironmentOrigins(null).Of("ConnectionStrings:FndShop").ToString());
        });

    private static void With((string Name, string Value)[] variables, Action test)
    {
        try
        {
            Array.ForEach(variables, static variable => Environment.SetEnvironmentVariable(variable.Name, variable.Value));
            test();
        }
        finally
        {
            Array.ForEach(variables, static variable => Environment.SetEnvironmentVariable(variable.Name, null));
        }
    }
}
