package org.lianbing.portal.officers;

import java.util.Collection;
import org.lianbing.portal.officers.persistence.ImportMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Hands out running numbers, each once. Those of an import that fails afterwards stay unused: its own transaction
/// takes half a minute, and nobody else's import is to wait for it.
@Component
class RosterNumbers {
    private static final String RUNNING = "[0-9]{1,12}";

    private final ImportMapper imports;

    RosterNumbers(ImportMapper imports) {
        this.imports = imports;
    }

    /// @param own    numbers people bring along; what is handed out lies above them
    /// @param wanted how many are needed
    /// @return the first of them; the others follow
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long take(Collection<String> own, int wanted) {
        long first = Math.max(imports.nextNumber(), imports.greatestNumber() + 1);
        for (var number : own) if (number.matches(RUNNING)) first = Math.max(first, Long.parseLong(number) + 1);
        imports.setNextNumber(first + wanted);
        return first;
    }
}
