package org.lianbing.portal.security;

import java.util.List;
import org.lianbing.portal.security.persistence.KeyMapper;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.PersonalData;
import org.lianbing.portal.shared.SealedRows;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Follows the key that seals, on every node, and carries a change of keys on. A portal whose key file lacks a key
/// that stored rows need, or has another under its number, does not start: it could not show them, and would lose them
/// without anybody noticing.
@Component
class KeyTimer {
    private static final int BATCH = 500;

    private final KeyRotation rotation;
    private final KeyMapper rotations;
    private final PersonalData data;
    private final KeyProof proof;
    private final Actors actors;

    KeyTimer(
            KeyRotation rotation,
            KeyMapper rotations,
            PersonalData data,
            KeyProof proof,
            List<SealedRows> stores,
            Actors actors) {
        this.rotation = rotation;
        this.rotations = rotations;
        this.data = data;
        this.proof = proof;
        this.actors = actors;
        for (var store : stores) store.perKey().forEach(this::requireKey);
        proof.require(rotations.active());
        follow();
    }

    private void requireKey(int key, long rows) {
        if (rows == 0) return;
        if (!data.numbers().contains(key))
            throw new IllegalStateException("The key file lacks personal-data key " + key + ", which " + rows
                    + " stored rows need. Put it back; it may go when the page of keys says so.");
        proof.require(key);
    }

    @Scheduled(fixedDelayString = "${lianbing.keys.every:2s}")
    void run() {
        follow();
        actors.internally(() -> {
            while (rotation.step(BATCH) > 0) follow();
        });
    }

    private void follow() {
        var active = rotations.active();
        if (active == data.active()) return;
        proof.require(active);
        data.activate(active);
    }
}
