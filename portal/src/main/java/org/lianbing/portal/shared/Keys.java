package org.lianbing.portal.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The installation's keys, kept in one file outside the database and shared by all nodes: 32 bytes each,
/// Base64. Outside production a missing file is generated at the first start.
@Component
public final class Keys {
    private static final String[] NAMES = {"personal-data", "blind-index", "sitting-cookie"};

    /// A stored number has one byte for its key.
    private static final int MOST = Byte.MAX_VALUE;

    private static final int LENGTH = 32;

    private final Path file;
    private volatile Properties keys = new Properties();
    private volatile Map<String, NavigableSet<Integer>> numbers = Map.of();

    Keys(LianbingProperties properties) {
        file = properties.keyFile();
        try {
            if (!Files.exists(file)) create(file, properties.production());
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " cannot be made", e);
        }
        read();
    }

    /// Reads the file again: a new key may stand in it.
    public void read() {
        var read = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            read.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " cannot be read", e);
        }
        keys = read;
        numbers = numbers(read);
    }

    /// The numbers of the usable keys of that name: 1 for `name`, 2 for `name.2`.
    ///
    /// @throws IllegalStateException when there is none
    public NavigableSet<Integer> numbers(String name) {
        var found = numbers.get(name);
        if (found == null)
            throw new IllegalStateException("The key file lacks the key " + name + ", 32 bytes in Base64");
        return found;
    }

    /// The numbers under which something stands that is no key: not Base64, or not 32 bytes.
    public NavigableSet<Integer> spoilt(String name) {
        var found = new TreeSet<Integer>();
        for (int number = 1; number <= MOST; number++) {
            var value = keys.getProperty(numbered(name, number));
            if (value != null && decoded(value) == null) found.add(number);
        }
        return found;
    }

    private static Map<String, NavigableSet<Integer>> numbers(Properties keys) {
        var numbers = new HashMap<String, NavigableSet<Integer>>();
        for (var name : NAMES)
            for (int number = 1; number <= MOST; number++)
                if (decoded(keys.getProperty(numbered(name, number), "")) != null)
                    numbers.computeIfAbsent(name, _ -> new TreeSet<>()).add(number);
        return numbers;
    }

    /// How the key of that number is called in the file.
    public static String numbered(String name, int number) {
        return number == 1 ? name : name + "." + number;
    }

    private static void create(Path file, boolean production) throws IOException {
        if (production)
            throw new IllegalStateException("No key file at " + file
                    + ". Set LIANBING_KEYS to a file with 32-byte Base64 keys: " + String.join(", ", NAMES));
        var lines = new TreeMap<String, String>();
        var random = new SecureRandom();
        for (var name : NAMES) {
            var key = new byte[LENGTH];
            random.nextBytes(key);
            lines.put(name, Base64.getEncoder().encodeToString(key));
        }
        var folder = Files.createDirectories(file.toAbsolutePath().getParent());
        var whole = Files.createTempFile(folder, "keys", ".new");
        try {
            var text = new StringBuilder();
            lines.forEach(
                    (name, key) -> text.append(name).append('=').append(key).append('\n'));
            Files.writeString(whole, text);
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException _) {
            // Another node that starts at the same moment was first: its keys count.
        } finally {
            Files.delete(whole);
        }
    }

    /// Another key, 32 bytes, that follows from the one of that name (HKDF, RFC 5869): the same on every node, and of
    /// no use for finding out the other.
    public byte[] derived(String name, String purpose) {
        try {
            var info = ("lianbing " + purpose).getBytes(StandardCharsets.UTF_8);
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(
                            HKDFParameterSpec.ofExtract().addIKM(named(name)).thenExpand(info, 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The key of that name, 32 bytes.
    ///
    /// @throws IllegalStateException when the file lacks it or it has another length
    public byte[] named(String name) {
        var key = decoded(keys.getProperty(name, ""));
        if (key == null) throw new IllegalStateException("The key " + name + " must be 32 bytes in Base64");
        return key;
    }

    private static byte @Nullable [] decoded(String value) {
        try {
            var key = Base64.getDecoder().decode(value.strip());
            return key.length == LENGTH ? key : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
