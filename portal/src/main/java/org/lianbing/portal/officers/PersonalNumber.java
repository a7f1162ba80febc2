package org.lianbing.portal.officers;

/// The numbers of a person that are stored sealed.
public enum PersonalNumber {
    IDENTITY,
    PHONE
}
