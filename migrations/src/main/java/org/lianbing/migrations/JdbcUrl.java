package org.lianbing.migrations;

/// Connector/J addresses with the settings every connection of ours needs: instants in UTC, batches rewritten.
public final class JdbcUrl {
    private static final String SETTINGS =
            "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&rewriteBatchedStatements=true"
                    + "&useServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSqlLimit=4096"
                    + "&allowPublicKeyRetrieval=true&sslMode=PREFERRED";

    private JdbcUrl() {}

    public static String on(String server, String database) {
        return "jdbc:mysql://" + server + "/" + database + "?" + SETTINGS;
    }

    /// Adds the settings to an address given by an operator; what the address already says stays.
    public static String complete(String url) {
        var result = new StringBuilder(url);
        for (var setting : SETTINGS.split("&")) {
            if (!url.contains(setting.substring(0, setting.indexOf('=') + 1)))
                result.append(result.indexOf("?") < 0 ? "?" : "&").append(setting);
        }
        return result.toString();
    }
}
