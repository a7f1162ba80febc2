package org.lianbing.portal.shared.persistence;

import java.lang.reflect.Constructor;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.LongId;

/// Stores any [LongId] record as `bigint`.
public final class LongIdHandler<T extends LongId> extends BaseTypeHandler<T> {
    private final Constructor<T> constructor;

    public LongIdHandler(Class<T> type) {
        try {
            constructor = type.getDeclaredConstructor(long.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " is not a record of one long", e);
        }
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, T id, JdbcType type) throws SQLException {
        statement.setLong(index, id.value());
    }

    @Override
    public @Nullable T getNullableResult(ResultSet rows, String column) throws SQLException {
        return wrap(rows.getLong(column), rows.wasNull());
    }

    @Override
    public @Nullable T getNullableResult(ResultSet rows, int column) throws SQLException {
        return wrap(rows.getLong(column), rows.wasNull());
    }

    @Override
    public @Nullable T getNullableResult(CallableStatement call, int column) throws SQLException {
        return wrap(call.getLong(column), call.wasNull());
    }

    private @Nullable T wrap(long value, boolean wasNull) {
        if (wasNull) return null;
        try {
            return constructor.newInstance(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
