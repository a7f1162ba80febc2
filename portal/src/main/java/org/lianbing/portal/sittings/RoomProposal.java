package org.lianbing.portal.sittings;

/// What seating everyone who has no room yet takes, or took.
///
/// @param people   who have no room yet
/// @param intoFree of them find a free seat in a room of their unit
/// @param newRooms rooms that are made for the others
public record RoomProposal(int people, int intoFree, int newRooms) {}
