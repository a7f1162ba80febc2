package org.lianbing.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/// More people choose their first password at a time than the node has connections.
@PortalTest
class HashingRushTest {
    /// A node has 24 connections.
    private static final int PEOPLE = 30;

    @Autowired
    StaffAccounts staff;

    @Autowired
    Activation activation;

    @Autowired
    Passwords passwords;

    @Autowired
    Units units;

    @Autowired
    JdbcTemplate database;

    private final CountDownLatch released = new CountDownLatch(1);

    @Test
    @Timeout(60)
    void who_waits_for_a_hash_holds_no_connection() throws InterruptedException {
        var codes = slips();
        var holders = IntStream.range(0, Passwords.PLACES)
                .mapToObj(_ -> Thread.ofPlatform().start(() -> passwords.hash(new Slow())))
                .toList();
        until(holders, Slow.class);
        var people = new ArrayList<Thread>();
        for (var code : codes) people.add(Thread.ofPlatform().start(() -> activate(code)));
        try {
            until(people, Passwords.class);
            assertThat(database.queryForObject("select 1", Integer.class)).isOne();
        } finally {
            released.countDown();
            for (var thread : people) thread.join();
            for (var thread : holders) thread.join();
        }
        assertThat(database.queryForObject(
                        "select count(*) from account where username like 'rush-%' and password_hash is not null",
                        Integer.class))
                .isEqualTo(PEOPLE);
    }

    private List<String> slips() {
        try (var _ = Acting.as(Role.SECURITY_ADMIN, "/")) {
            var unit = units.parentsFirst().getFirst();
            return IntStream.range(0, PEOPLE)
                    .mapToObj(one -> staff.open(new NewStaff("rush-" + one, "某人", Role.LEADER, unit.id())))
                    .map(Slip::code)
                    .toList();
        }
    }

    private void activate(String code) {
        try (var _ = Acting.as(Role.OFFICER, "/")) {
            activation.activate(code, "correct horse battery", "192.0.2.9");
        }
    }

    private static void until(List<Thread> threads, Class<?> there) {
        while (!threads.stream().allMatch(thread -> waitsIn(thread, there))) Thread.onSpinWait();
    }

    private static boolean waitsIn(Thread thread, Class<?> there) {
        return thread.getState() == Thread.State.WAITING
                && Arrays.stream(thread.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().equals(there.getName()));
    }

    /// A password that takes its time to be read: whoever hashes it keeps the place.
    private final class Slow implements CharSequence {
        @Override
        public String toString() {
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "slow";
        }

        @Override
        public int length() {
            return toString().length();
        }

        @Override
        public char charAt(int index) {
            return toString().charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return toString().subSequence(start, end);
        }
    }
}
