package org.lianbing.portal.shared;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the installation, `lianbing.*`; everything that a bureau decides lives in `policy` instead.
///
/// @param data          folder of the embedded database, keys and uploads
/// @param database      a MySQL server; absent: the embedded one
/// @param demonstration whether to fill an empty database with the fictional province
/// @param passwords     file of passwords nobody may choose, one a line, besides those the portal knows
/// @param production    refuses demonstration data and generated keys
@ConfigurationProperties("lianbing")
public record LianbingProperties(
        @DefaultValue("data") Path data,
        @Nullable Database database,
        @DefaultValue Demonstration demonstration,
        @DefaultValue("false") boolean production,
        @Nullable Path keys,
        @Nullable Path passwords) {

    /// A MySQL 8.4 or 9.7 server.
    public record Database(String url, String user, String password) {}

    /// The fictional province.
    ///
    /// @param password shared by its accounts and shown on the sign-in page
    public record Demonstration(
            @DefaultValue("false") boolean enabled,
            @DefaultValue("lianbing-2026") String password) {}

    /// Where the keys lie: named by the operator, or beside the data.
    public Path keyFile() {
        return keys == null ? data.resolve("keys.properties") : keys;
    }
}
