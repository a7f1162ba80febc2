package org.lianbing.portal.ground;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.Window;

/// Arguments for calling any service: ids of things that exist, otherwise plain values. What cannot be made
/// (a record that refuses plain values) is null; a method that needs it gets a sample in the test.
final class Samples {
    private final Map<Class<?>, Object> known = new HashMap<>();
    private final Map<String, Object[]> whole = new HashMap<>();

    Samples() {
        known.put(String.class, "100001");
        known.put(int.class, 1);
        known.put(Integer.class, 1);
        known.put(long.class, 1L);
        known.put(Long.class, 1L);
        known.put(double.class, 1.0);
        known.put(Double.class, 1.0);
        known.put(boolean.class, true);
        known.put(Boolean.class, true);
        known.put(BigDecimal.class, BigDecimal.ONE);
        known.put(Instant.class, Instant.parse("2026-01-01T00:00:00Z"));
        known.put(LocalDate.class, LocalDate.parse("2026-01-01"));
        known.put(Window.class, Window.first(10));
    }

    /// This value for every parameter of its type.
    Samples with(Object value) {
        known.put(value.getClass(), value);
        return this;
    }

    /// These arguments for one method, named as in the table.
    Samples with(String method, Object... arguments) {
        whole.put(method, arguments);
        return this;
    }

    @Nullable
    Object[] arguments(String name, Method method) {
        var given = whole.get(name);
        if (given != null) return given;
        return Arrays.stream(method.getGenericParameterTypes())
                .map(this::sample)
                .toArray();
    }

    private @Nullable Object sample(Type type) {
        if (type instanceof ParameterizedType generic) return container(generic);
        if (!(type instanceof Class<?> plain)) return null;
        var value = known.get(plain);
        if (value != null) return value;
        if (plain.isEnum()) return plain.getEnumConstants()[0];
        if (plain.isArray()) return java.lang.reflect.Array.newInstance(plain.getComponentType(), 0);
        if (plain.isSealed()) return sample(plain.getPermittedSubclasses()[0]);
        return plain.isRecord() ? record(plain) : null;
    }

    private @Nullable Object container(ParameterizedType generic) {
        var raw = (Class<?>) generic.getRawType();
        var element = sample(generic.getActualTypeArguments()[0]);
        if (raw == Set.class) return element == null ? Set.of() : Set.of(element);
        if (raw == List.class || raw == Collection.class) return element == null ? List.of() : List.of(element);
        if (raw == SortedMap.class) return new TreeMap<>();
        if (raw == Map.class) return Map.of();
        if (raw == Optional.class) return Optional.ofNullable(element);
        return raw.isRecord() ? record(raw) : null;
    }

    private @Nullable Object record(Class<?> type) {
        var components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> sample(component.getGenericType()))
                    .toArray());
        } catch (InvocationTargetException refused) {
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
