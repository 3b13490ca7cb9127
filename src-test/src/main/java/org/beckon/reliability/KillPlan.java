package org.beckon.reliability;

import java.time.Duration;

/**
 * How long a run is. It ends when all of it is reached, or the time is over.
 *
 * @param most how long at most; twice that when there were not as many blows at as many points
 *     until then
 * @param kills how many blows of any kind
 * @param servers how many kills of servers
 * @param eachPoint how often every {@link KillPoint}
 * @param zombies how often a server comes back after another has taken over
 * @param longestPause how long a server is stopped, at most
 * @param seed of the random choices
 */
record KillPlan(
    Duration most,
    int kills,
    int servers,
    int eachPoint,
    int zombies,
    Duration longestPause,
    long seed) {}
