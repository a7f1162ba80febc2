package org.lianbing.portal.demo;

import org.lianbing.portal.organisation.Line;
import org.lianbing.portal.organisation.NewUnit;

/// A unit of the province with the posts granted to it and the officers serving in it itself.
///
/// @param reviewers share of its officers who are legal reviewers
record PlannedUnit(NewUnit unit, Line line, int posts, int officers, double reviewers) {}
