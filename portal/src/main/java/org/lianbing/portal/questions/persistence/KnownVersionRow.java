package org.lianbing.portal.questions.persistence;

/// What is stored already, to compare a release with.
public record KnownVersionRow(String stableId, int number, String contentHash) {}
