package org.lianbing.portal.security.door;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.security.Accounts;
import org.lianbing.portal.security.NewAccount;
import org.lianbing.portal.security.Passwords;
import org.lianbing.portal.security.Secrets;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// How long a wrong password takes to be refused under names that exist and under names that do not, through the whole
/// chain: queue, hash, database, log. Run by name only; it measures and asserts nothing. The two kinds take turns at
/// random, so what else the machine does falls on both alike.
@PortalTest
@TestPropertySource(properties = "lianbing.sign-in.patience=60s")
class SignInTiming {
    private static final int NAMES = Integer.getInteger("lianbing.timing.names", 500);
    private static final int EACH = 4;
    private static final int WARM_UP = 200;
    private static final int RESAMPLES = 2_000;

    @Autowired
    WebApplicationContext context;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    private final String known = "t-" + Secrets.code().toLowerCase(Locale.ROOT) + "-";
    private final String unknown = "t-" + Secrets.code().toLowerCase(Locale.ROOT) + "-";
    private final Random random = new Random(20);
    private int visits;

    @Test
    void known_and_unknown_names() throws Exception {
        var web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        open();
        for (int time = 0; time < WARM_UP; time++) refused(web, "warm-" + unknown + time);
        var attempts = new ArrayList<String>();
        for (int name = 0; name < NAMES; name++)
            for (int time = 0; time < EACH; time++) {
                attempts.add(known + name);
                attempts.add(unknown + name);
            }
        Collections.shuffle(attempts, random);
        var ofKnown = new ArrayList<Double>();
        var ofUnknown = new ArrayList<Double>();
        for (var name : attempts) (name.startsWith(known) ? ofKnown : ofUnknown).add(refused(web, name));
        keep(sorted(ofKnown), sorted(ofUnknown));
    }

    private void open() {
        var hash = passwords.hash(Secrets.code());
        try (var _ = Acting.internally()) {
            accounts.open(IntStream.range(0, NAMES)
                    .mapToObj(name -> new NewAccount(known + name, "某人", null, hash, false, List.of()))
                    .toList());
        }
    }

    /// @return milliseconds
    private double refused(MockMvc web, String name) throws Exception {
        var address = "10." + (visits >> 16 & 255) + "." + (visits >> 8 & 255) + "." + (visits & 255);
        visits++;
        var request = post("/login")
                .with(csrf())
                .param("username", name)
                .param("password", "wrong")
                .with(sent -> {
                    sent.setRemoteAddr(address);
                    return sent;
                });
        var began = System.nanoTime();
        var answer = web.perform(request);
        var took = (System.nanoTime() - began) / 1e6;
        answer.andExpect(redirectedUrl("/login?error"));
        return took;
    }

    private void keep(double[] ofKnown, double[] ofUnknown) throws IOException {
        var differences = new double[RESAMPLES];
        for (int sample = 0; sample < RESAMPLES; sample++)
            differences[sample] = at(resampled(ofKnown), 0.5) - at(resampled(ofUnknown), 0.5);
        Arrays.sort(differences);
        var report = """
                {"attempts": %d, "milliseconds": {
                  "known": {"p25": %.3f, "median": %.3f, "p75": %.3f},
                  "unknown": {"p25": %.3f, "median": %.3f, "p75": %.3f},
                  "difference of medians": %.3f, "95%% interval": [%.3f, %.3f]}}
                """.formatted(
                        ofKnown.length,
                        at(ofKnown, 0.25),
                        at(ofKnown, 0.5),
                        at(ofKnown, 0.75),
                        at(ofUnknown, 0.25),
                        at(ofUnknown, 0.5),
                        at(ofUnknown, 0.75),
                        at(ofKnown, 0.5) - at(ofUnknown, 0.5),
                        at(differences, 0.025),
                        at(differences, 0.975));
        Files.writeString(Path.of("target", "sign-in-timing.json"), report);
    }

    private double[] resampled(double[] all) {
        return sorted(
                random.ints(all.length, 0, all.length).mapToObj(at -> all[at]).toList());
    }

    private static double[] sorted(List<Double> all) {
        return all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
