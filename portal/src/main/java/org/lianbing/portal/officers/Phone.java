package org.lianbing.portal.officers;

import org.lianbing.portal.shared.Invalid;

/// A mobile or landline number, digits only. Its `toString` is masked.
public record Phone(String value) {
    /// @throws Invalid when it cannot be a phone number; the number itself is never repeated
    public Phone {
        value = value.replaceAll("[\\s-]", "");
        if (!value.matches("1[0-9]{10}|0[0-9]{9,11}")) throw new Invalid("officers.phone.form");
    }

    /// `138****1234`
    public String masked() {
        return value.substring(0, 3) + "*".repeat(value.length() - 7) + value.substring(value.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
