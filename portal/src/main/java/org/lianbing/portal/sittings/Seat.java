package org.lianbing.portal.sittings;

/// A line of a room's seat list (座次表).
///
/// @param seat           from 1, by unit and number
/// @param number         人员编号
/// @param unit           its name
/// @param maskedIdentity the id number, all but four characters hidden
public record Seat(int seat, String number, String name, String unit, String maskedIdentity) {}
