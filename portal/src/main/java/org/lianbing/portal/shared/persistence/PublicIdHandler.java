package org.lianbing.portal.shared.persistence;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.PublicId;

/// Stores a [PublicId] as `binary(16)`.
public final class PublicIdHandler extends BaseTypeHandler<PublicId> {
    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, PublicId id, JdbcType type)
            throws SQLException {
        statement.setBytes(index, id.bytes());
    }

    @Override
    public @Nullable PublicId getNullableResult(ResultSet rows, String column) throws SQLException {
        return wrap(rows.getBytes(column));
    }

    @Override
    public @Nullable PublicId getNullableResult(ResultSet rows, int column) throws SQLException {
        return wrap(rows.getBytes(column));
    }

    @Override
    public @Nullable PublicId getNullableResult(CallableStatement call, int column) throws SQLException {
        return wrap(call.getBytes(column));
    }

    private static @Nullable PublicId wrap(byte @Nullable [] bytes) {
        return bytes == null ? null : PublicId.of(bytes);
    }
}
