package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.clock.ClockAlarms;
import org.lianbing.portal.sittings.Board;
import org.lianbing.portal.sittings.Evidence;
import org.lianbing.portal.sittings.Grants;
import org.lianbing.portal.sittings.Handovers;
import org.lianbing.portal.sittings.Incidents;
import org.lianbing.portal.sittings.Invigilation;
import org.lianbing.portal.sittings.Pauses;
import org.lianbing.portal.sittings.Rooms;

/// What the invigilators' pages need from the services, in one hand.
@SpringComponent
record BoardDesk(
        Board board,
        Rooms rooms,
        Incidents incidents,
        Invigilation invigilation,
        Grants grants,
        Pauses pauses,
        Evidence evidence,
        Handovers handovers,
        ClockAlarms alarms,
        Units units,
        Clock clock) {}
