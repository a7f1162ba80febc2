package org.lianbing.portal.security.door;

/// A name and a password that somebody has typed.
record Attempt(String username, String password, Visit visit) {
    @Override
    public String toString() {
        return "Attempt";
    }
}
