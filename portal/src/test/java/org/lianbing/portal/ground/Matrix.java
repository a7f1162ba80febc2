package org.lianbing.portal.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lianbing.portal.shared.Role;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Service;

/// The table `authorisation.csv`: `feature.Service.method, roles, scope, reason`.
///
/// Roles: names with blanks between, `*` for everyone signed in, `PUBLIC` for everyone. Scope:
/// - `UNIT`: outside the person's units it throws `NotAllowed` or gives nothing,
/// - `OWN`: concerns the person alone; no argument names another,
/// - `NONE`: no unit limits it; the reason says why.
record Matrix(Map<String, Row> rows) {
    enum Reach {
        UNIT,
        OWN,
        NONE
    }

    record Row(String method, Set<Role> roles, boolean open, Reach reach, String reason) {
        static Row of(String line) {
            var cells = Arrays.stream(line.split(",", 4)).map(String::strip).toList();
            var open = cells.get(1).equals("PUBLIC");
            var roles = EnumSet.noneOf(Role.class);
            if (open || cells.get(1).equals("*")) roles.addAll(EnumSet.allOf(Role.class));
            else for (var name : cells.get(1).split(" ")) roles.add(Role.valueOf(name));
            return new Row(cells.get(0), roles, open, Reach.valueOf(cells.get(2)), cells.get(3));
        }
    }

    /// A public method of a service bean.
    record Call(String name, Object service, Method method) {}

    static Matrix read() {
        try (var file = Objects.requireNonNull(Matrix.class.getResourceAsStream("/authorisation.csv"))) {
            var rows = new TreeMap<String, Row>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(Row::of)
                    .forEach(row -> {
                        if (rows.put(row.method(), row) != null)
                            throw new IllegalStateException(row.method() + " stands twice in authorisation.csv");
                    });
            return new Matrix(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Row row(Call call) {
        return Objects.requireNonNull(rows.get(call.name()), call.name());
    }

    /// Every public method that a service of the portal declares.
    static List<Call> calls(ApplicationContext portal) {
        var calls = new ArrayList<Call>();
        for (var service : portal.getBeansWithAnnotation(Service.class).values()) {
            var type = AopUtils.getTargetClass(service);
            if (!type.getName().startsWith("org.lianbing.portal.")) continue;
            var prefix = type.getPackageName().substring("org.lianbing.portal.".length()) + "." + type.getSimpleName();
            for (var method : type.getDeclaredMethods())
                if (Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic()) calls.add(new Call(prefix + "." + method.getName(), service, method));
        }
        return calls;
    }

    static Set<String> names(List<Call> calls) {
        return calls.stream().map(Call::name).collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
