/// The running portal seen through a browser: journeys, every page's health, screenshots.
@NullMarked
package org.lianbing.portal.journeys;

import org.jspecify.annotations.NullMarked;
