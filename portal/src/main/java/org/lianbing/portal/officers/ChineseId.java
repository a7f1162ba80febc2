package org.lianbing.portal.officers;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.Invalid;

/// 公民身份号码 after GB 11643-1999: 6 digits area, 8 digits birth date, 3 digits order (odd: male), one check
/// character (ISO 7064 MOD 11-2). A small x at the end is accepted. Its `toString` is masked.
public record ChineseId(String value) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final int ORDER_END = 16;

    /// @throws Invalid when length, date or check character is wrong; the number itself is never repeated
    public ChineseId {
        value = value.strip().replace('x', 'X');
        if (!value.matches("[0-9]{17}[0-9X]")) throw new Invalid("officers.identity.form");
        if (born(value) == null) throw new Invalid("officers.identity.date");
        if (value.charAt(17) != checkOf(value.substring(0, 17))) throw new Invalid("officers.identity.check");
    }

    /// Completes the first 17 digits by their check character.
    public static ChineseId complete(String seventeen) {
        return new ChineseId(seventeen + checkOf(seventeen));
    }

    public LocalDate born() {
        var born = born(value);
        if (born == null) throw new IllegalStateException("An id number without a date was admitted");
        return born;
    }

    public Sex sex() {
        return (value.charAt(ORDER_END) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /// `990**************4`: neither the birth date, which stands beside it in a list, nor the sequence number
    /// that would complete it.
    public String masked() {
        return value.substring(0, 3) + "*".repeat(14) + value.substring(17);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static char checkOf(String seventeen) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i] * (seventeen.charAt(i) - '0');
        return CHECK.charAt(sum % 11);
    }

    private static @Nullable LocalDate born(String number) {
        try {
            return LocalDate.of(
                    Integer.parseInt(number, 6, 10, 10),
                    Integer.parseInt(number, 10, 12, 10),
                    Integer.parseInt(number, 12, 14, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
