package org.lianbing.portal.officers.persistence;

import org.lianbing.portal.shared.OfficerId;

/// Somebody whose name sounds like another's, with the sealed id number in hexadecimal.
public record LikeRow(OfficerId id, String pinyin, String identitySealed) {}
