import type { Bidding } from './bidding.js';
import type { FlowState } from './flow-state.js';

/**
 * Takes over what an auction found: its prices in whole numbers, lowered by `by` but not below where the agents open, and of its pairs
 * those that fit these prices exactly, in seats that these prices pay for. All else is left to the exact search.
 *
 * That search only raises prices. As long as each is below that of some optimum, or where it opened, it fills every seat that has a
 * price; a seat that it leaves free tells of one that was too high (`FlowState.hasSeatPricedTooHigh`).
 */
export function startFromBids(state: FlowState, bidding: Bidding, by: number): void {
  const { net, agentPrice } = state;
  for (let a = 0; a < state.agents; a++) {
    const guess = Math.round(bidding.agentPrice[a] as number);
    // Without a seat it took no part in the auction.
    if (guess < Infinity) agentPrice[a] = Math.max(agentPrice[a] as number, guess - by);
  }
  const stayedOut = priceTasks(state);
  priceAgentsWithoutSeats(state);
  for (let a = 0; a < state.agents; a++) {
    const start = net.seatStart[a] as number;
    for (let seat = start; seat < (net.seatStart[a + 1] as number); seat++) {
      const e = bidding.holder[seat] as number;
      if (e < 0) continue;
      const task = net.arcTask[e] as number;
      if (!state.hasTightSeat(a) || (state.taskPrice[task] as number) + (agentPrice[a] as number) !== net.arcWeight[e]) continue;
      state.seatArc[start + (state.load[a] as number)] = e;
      state.load[a] = (state.load[a] as number) + 1;
      state.used[e] = 1;
      state.left[task] = 0;
    }
  }
  for (const task of stayedOut) {
    state.left[task] = 0;
    state.leftOut[task] = 1;
  }
}

/** The price of each task at the agents' prices. Answers the tasks with one place that would lose by any seat. */
function priceTasks(state: FlowState): readonly number[] {
  const { net, agentPrice, taskPrice } = state;
  const { arcStart, arcAgent, arcWeight, seatStart } = net;
  const stayOut: number[] = [];
  for (let t = 0; t < state.tasks; t++) {
    const end = arcStart[t + 1] as number;
    let most = -Infinity;
    for (let e = arcStart[t] as number; e < end; e++) {
      const agent = arcAgent[e] as number;
      const value = (arcWeight[e] as number) - (agentPrice[agent] as number);
      if (value > most && (seatStart[agent] as number) < (seatStart[agent + 1] as number)) most = value;
    }
    const least = state.places(t) > 0 ? 0 - state.forgone(t) : 0;
    if (most < least && state.places(t) === 1) stayOut.push(t);
    taskPrice[t] = Math.max(least, most);
  }
  return stayOut;
}

function priceAgentsWithoutSeats(state: FlowState): void {
  const { net, agentPrice, taskPrice } = state;
  for (let e = 0; e < net.arcTask.length; e++) {
    const agent = net.arcAgent[e] as number;
    if (net.seatStart[agent] !== net.seatStart[agent + 1]) continue;
    agentPrice[agent] = Math.max(
      agentPrice[agent] as number,
      (net.arcWeight[e] as number) - (taskPrice[net.arcTask[e] as number] as number),
    );
  }
}
