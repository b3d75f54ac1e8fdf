import { Bidding } from './bidding.js';
import { buildNetwork, type FlowInstance, type FlowNetwork } from './flow-network.js';
import { FlowState } from './flow-state.js';
import { lowerPrices } from './lowest-prices.js';
import { PathSearch } from './path-search.js';
import { PathSender } from './path-sender.js';
import { startFromBids } from './start-from-bids.js';

/** One end of the dual solution. */
export interface FlowPrice {
  readonly id: string;
  readonly price: number;
}

export interface FlowPair {
  readonly taskId: string;
  readonly agentId: string;
  readonly weight: number;
}

/** An optimal solution and its proof: `checkCertificate` shows from the prices that nothing can gain more than `total`. */
export interface FlowResult {
  /** By task id, then agent id. */
  readonly pairs: readonly FlowPair[];
  /** The weights of the pairs and the gains of the places that they fill. */
  readonly total: number;
  /** What each task gains from its place at these prices. */
  readonly taskPrices: readonly FlowPrice[];
  /** The lowest optimal prices: what one more place at this agent would add to the total, where no gains are given. */
  readonly agentPrices: readonly FlowPrice[];
}

/**
 * Assigns tasks to agents for the greatest total gain: exact, deterministic, independent of the order of its input. Throws
 * `kernel.flow.*` for an instance that is not in whole numbers or names something twice.
 *
 * An auction guesses the prices, a minimum-cost flow by successive shortest paths makes them exact: many paths in each round, prices
 * of tasks only fall and those of agents only rise, by whole numbers, at least one for every unit that has not ended. A guess changes
 * the time that it takes and not the total: a guess too high is seen, and the flow starts anew without one.
 */
export function assign(instance: FlowInstance): FlowResult {
  const network = buildNetwork(instance);
  const state = solveFromGuess(network);
  lowerPrices(state);
  return readResult(network, state);
}

/** How far the guessed prices are lowered, so that hardly any is too high; by more where one was; at last to where agents open. */
const GUESS_LOWERED_BY = [2, 16, Infinity];

function solveFromGuess(network: FlowNetwork): FlowState {
  const bidding = new Bidding(network);
  bidding.run();
  for (const by of GUESS_LOWERED_BY) {
    const state = new FlowState(network);
    startFromBids(state, bidding, by);
    solve(state);
    if (!state.hasSeatPricedTooHigh()) return state;
  }
  throw new Error('unreachable: no price is too high where agents open');
}

function solve(state: FlowState): void {
  const search = new PathSearch(state);
  const sender = new PathSender(state);
  let sources = Int32Array.from(state.left.keys()).filter((task) => (state.left[task] as number) > 0);
  while (sources.length > 0) {
    search.reprice(sources);
    // Seats first: whoever can be placed at no loss is placed, before anybody is left out.
    if (search.nearestSeat <= search.nearestLeaveOut) sender.toSeats(sources);
    if (search.nearestLeaveOut <= search.nearestSeat) sender.leaveOut(sources);
    sources = sources.filter((task) => (state.left[task] as number) > 0);
  }
}

function readResult(net: FlowNetwork, state: FlowState): FlowResult {
  const pairs: FlowPair[] = [];
  let total = 0;
  for (let e = 0; e < net.arcTask.length; e++) {
    if (state.used[e] === 0) continue;
    const weight = net.arcWeight[e] as number;
    total += weight;
    pairs.push({
      taskId: net.taskIds[net.arcTask[e] as number] as string,
      agentId: net.agentIds[net.arcAgent[e] as number] as string,
      weight,
    });
  }
  const gainOf = (start: number, filled: number, gain: Float64Array): number =>
    gain.subarray(start, start + filled).reduce((sum, g) => sum + g, 0);
  for (let t = 0; t < state.tasks; t++)
    total += gainOf(net.slotStart[t] as number, state.places(t) - (state.leftOut[t] as number), net.slotGain);
  for (let a = 0; a < state.agents; a++) total += gainOf(net.seatStart[a] as number, state.load[a] as number, net.seatGain);
  return {
    pairs,
    total,
    taskPrices: net.taskIds.map((id, t) => ({ id, price: state.taskPrice[t] as number })),
    agentPrices: net.agentIds.map((id, a) => ({ id, price: state.agentPrice[a] as number })),
  };
}
