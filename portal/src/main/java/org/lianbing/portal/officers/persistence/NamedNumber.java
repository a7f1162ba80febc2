package org.lianbing.portal.officers.persistence;

/// Number and name of an officer.
public record NamedNumber(String number, String name) {}
