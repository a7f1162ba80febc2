package org.lianbing.portal.security;

import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lianbing.portal.security.Rotation.State;
import org.lianbing.portal.security.persistence.KeyMapper;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.Keys;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.PersonalData;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.SealedRows;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changing the key that seals personal data while the portal runs. The new key is put beside the old ones in every
/// node's key file; from the start on it seals, and what is under an older one is sealed anew in batches, by
/// whichever node comes first. The rows themselves say what remains, so a change that was cut off goes on.
///
/// The keys serve the whole bureau: a system administrator of a part of it sees nothing of them.
@Service
public class KeyRotation {
    private static final String ADMINISTRATOR = "hasRole('SYSTEM_ADMIN')";
    private static final String SUBJECT = "key";

    private final KeyMapper rotations;
    private final PersonalData data;
    private final KeyProof proof;
    private final Keys keys;
    private final List<SealedRows> stores;
    private final WholeTree wholeTree;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    KeyRotation(
            KeyMapper rotations,
            PersonalData data,
            KeyProof proof,
            Keys keys,
            List<SealedRows> stores,
            WholeTree wholeTree,
            Actors actors,
            Audit audit,
            Clock clock) {
        this.rotations = rotations;
        this.data = data;
        this.proof = proof;
        this.keys = keys;
        this.stores = stores;
        this.wholeTree = wholeTree;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// Reads the key file again and counts what needs which key.
    @PreAuthorize(ADMINISTRATOR)
    @Transactional(readOnly = true)
    public KeyState state() {
        requireWholeTree();
        keys.read();
        var needed = new TreeMap<Integer, Long>();
        for (var store : stores) store.perKey().forEach((key, rows) -> needed.merge(key, rows, Long::sum));
        var active = rotations.active();
        var inFile = data.numbers();
        var numbers = new TreeSet<>(inFile);
        var unusable = data.unusable();
        numbers.addAll(unusable);
        numbers.addAll(needed.keySet());
        return new KeyState(
                numbers.stream()
                        .map(number -> new KeyState.NumberedKey(
                                number,
                                inFile.contains(number),
                                !unusable.contains(number),
                                number == active,
                                needed.getOrDefault(number, 0L)))
                        .toList(),
                stores.stream()
                        .map(store -> new KeyState.Stored(
                                store.title(),
                                store.perKey().values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum()))
                        .toList(),
                rotations.newest(),
                needed.headMap(active).values().stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        + needed.tailMap(active, false).values().stream()
                                .mapToLong(Long::longValue)
                                .sum());
    }

    /// Lets the newest key of the file seal, or goes on where a change was stopped.
    ///
    /// @throws Conflict when one is under way, there is nothing to change, or the new key is not usable
    @PreAuthorize(ADMINISTRATOR)
    @Transactional
    public void start() {
        requireWholeTree();
        var active = rotations.lockActive();
        var newest = rotations.newest();
        if (newest != null && newest.state() == State.RUNNING) throw new Conflict("security.keys.running");
        var state = state();
        var next = state.next();
        if (next == null && state.waiting() == 0) {
            refuseSpoilt(state, active);
            throw new Conflict("security.keys.nothing");
        }
        var to = next == null ? active : next;
        prove(to, state);
        var total = state.keys().stream()
                .filter(key -> key.number() != to)
                .mapToLong(KeyState.NumberedKey::rows)
                .sum();
        rotations.activate(to);
        rotations.begin(to, total, clock.instant(), actors.current().name());
        audit.record("key.rotation-started", SUBJECT, String.valueOf(to), null, String.valueOf(total));
    }

    /// A key that does not work, or is not the one other nodes know by its number, is never made the one that seals.
    private void prove(int key, KeyState state) {
        refuseSpoilt(state, key);
        if (!proof.holds(key)) throw new Conflict("security.keys.other", key);
    }

    private static void refuseSpoilt(KeyState state, int above) {
        state.keys().stream()
                .filter(one -> !one.usable() && one.number() > above)
                .findFirst()
                .ifPresent(one -> {
                    throw new Conflict("security.keys.unusable", one.number());
                });
    }

    /// Halts it after the batch under way; [#start] goes on.
    @PreAuthorize(ADMINISTRATOR)
    @Transactional
    public void stop() {
        requireWholeTree();
        var newest = rotations.newest();
        if (newest == null || rotations.end(newest.id(), State.STOPPED, clock.instant()) == 0)
            throw new Conflict("security.keys.not-running");
        audit.record("key.rotation-stopped", SUBJECT, String.valueOf(newest.toKey()), null, "");
    }

    /// Seals one batch anew; the last one ends the change.
    ///
    /// @return how many rows; 0 when there is nothing to do or another node does it
    @PreAuthorize("hasRole('INTERNAL')")
    @Transactional
    public int step(int most) {
        var rotation = rotations.lockRunning();
        if (rotation == null) return 0;
        proof.require(rotation.toKey());
        data.activate(rotation.toKey());
        int done = 0;
        for (var store : stores) if (done == 0) done = store.reseal(most);
        if (done == 0 && remaining(rotation.toKey()) == 0) finish(rotation);
        return done;
    }

    private long remaining(int key) {
        return stores.stream()
                .flatMap(store -> store.perKey().entrySet().stream())
                .filter(rows -> rows.getKey() != key)
                .mapToLong(rows -> rows.getValue())
                .sum();
    }

    private void finish(Rotation rotation) {
        if (rotations.end(rotation.id(), State.DONE, clock.instant()) > 0)
            audit.record(
                    "key.rotation-done",
                    SUBJECT,
                    String.valueOf(rotation.toKey()),
                    null,
                    String.valueOf(rotation.total()));
    }

    private void requireWholeTree() {
        if (!wholeTree.within(actors.scope(Role.SYSTEM_ADMIN))) throw new NotAllowed();
    }
}
